"""The quiz of a room: phones on the room's own network play a game that is handed in; the server decides nothing.

The owner of the game (the workspace, on the window’s thread) opens a room, answers what phones ask for, and shows
every change. All callables of `Owner` are called on the room’s thread: hand over to the own thread by a signal.

    umpire = Umpire(party.points, party.asked_of, party.missed, party.left, cited, results)
    room = Room(game, umpire, Owner(submit, clock, reached, present, closed), secret=keys_of_before)
    door = room.open(address.interfaces()[0].address, port_of_before)   # raises RoomError
    qr.matrix(door.join_url), keys.spoken(door.code), door.url          # for the projector
    ...
    answer.set_result(after)      # or Refused(why), once the move is committed
    room.show(after)              # after that, and after every deed of the host
    room.close()

To open the same room again after a crash, keep `room.keys` and `door.port` with the log of the game.
"""

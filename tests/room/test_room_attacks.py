"""What a hostile phone, page or computer on the same network tries, against the real server on loopback.

None of it may change the game, what others see, or the laptop. Issue 6, point 3; the design's threat table.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from briefing_app.model.party import MoveKind, Party, Rules
from briefing_app.quiz import party as game
from briefing_app.room.limits import Limits

if TYPE_CHECKING:
    from briefing_app.room.server import Door
    from tests.room.conftest import Guest, Host

    Opens = Callable[..., Host]
    Makes = Callable[..., Guest]

STRANGER = "127.0.7.7"  # another address of the loopback network, as if another device


def _call(door: Door, sent: bytes, source: str = "127.0.0.1") -> bytes:
    """Everything that comes back for raw bytes."""
    with socket.create_connection((door.address, door.port), 5, source_address=(source, 0)) as line:
        found = b""
        try:
            line.sendall(sent)
            while piece := line.recv(65_536):
                found += piece
        except ConnectionError:
            pass
        return found


def _status(door: Door, target: str = "/", method: str = "GET", host: str = "", source: str = "127.0.0.1") -> int:
    host = host or f"Host: {door.address}:{door.port}\r\n"
    head = f"{method} {target} HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
    answer = _call(door, head.encode(), source)
    return int(answer.split(b" ", 2)[1]) if answer else 0


def _gone(guest: Guest, within: float = 5.0) -> bool:
    """Whether the room drops this phone, whatever it still says before."""
    deadline = time.monotonic() + within
    try:
        while time.monotonic() < deadline:
            guest.hear(within)
    except ConnectionClosed:
        return True
    except TimeoutError:
        return False
    return False


def _pour(line: socket.socket, frame: bytes) -> None:
    """600 kB of tiny frames after the first piece of a message, in a second."""
    line.sendall(b"\x01\x80\x00\x00\x00\x00")
    for _ in range(200):
        line.sendall(frame * 500)
        time.sleep(0.005)


def _still_plays(host: Host, makes: Makes) -> bool:
    """Whether an honest phone can still come in and answer."""
    honest = makes(host)
    scene = honest.join("Honest")
    if scene["at"] != "asking":
        host.ask()
        scene = honest.until(at="asking")
    honest.answer(scene, 0)
    return bool(honest.until(**{"is": "taken"}))


# -- the web


def test_only_the_page_its_script_and_its_style_are_served(host: Host) -> None:
    assert [_status(host.door, target) for target in ("/", "/app.js", "/app.css")] == [200] * 3


@pytest.mark.parametrize(
    "target",
    [
        "/index.html",
        "/app.js/",
        "//app.js",
        "/../pyproject.toml",
        "/%2e%2e/pyproject.toml",
        "/..%2f..%2fetc/passwd",
        "/app.js%00.css",
        "/ws",
        "/host",
        "/docs",
        "/openapi.json",
        "/favicon.ico",
    ],
)
def test_everything_else_is_not_there(host: Host, target: str) -> None:
    assert _status(host.door, target) == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
def test_nothing_but_reading_is_allowed(host: Host, method: str) -> None:
    assert _status(host.door, "/", method) == 405


@pytest.mark.parametrize(
    "named",
    [
        "Host: evil.example\r\n",
        "Host: localhost:{port}\r\n",
        "Host: 127.0.0.1\r\n",
        "Host: 127.0.0.1:{port}.evil.example\r\n",
        "Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n",
        "X-Forwarded-Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n",
    ],
)
def test_a_page_of_another_host_is_refused(host: Host, named: str) -> None:
    assert _status(host.door, host=named.format(port=host.door.port)) in {400, 421}


def test_a_request_without_a_host_is_refused(host: Host) -> None:
    assert b" 421 " in _call(host.door, b"GET / HTTP/1.0\r\n\r\n").split(b"\r\n")[0]


def test_every_answer_carries_strict_headers(host: Host) -> None:
    for target in ("/", "/app.js", "/nothing"):
        line = http.client.HTTPConnection(host.door.address, host.door.port, timeout=5)
        line.request("GET", target)
        answer = line.getresponse()
        policy = answer.getheader("content-security-policy", "")
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.getheader("x-content-type-options") == "nosniff"
        assert answer.getheader("referrer-policy") == "no-referrer"
        assert answer.getheader("cache-control") == "no-store"
        assert answer.getheader("server") is None
        assert answer.getheader("set-cookie") is None
        line.close()


def test_the_key_of_the_room_is_not_in_the_page(host: Host) -> None:
    for target in ("/", "/app.js", "/app.css"):
        head = f"GET {target} HTTP/1.1\r\nHost: {host.door.address}:{host.door.port}\r\nConnection: close\r\n\r\n"
        body = _call(host.door, head.encode())
        assert host.door.key.encode() not in body
        assert host.door.code.encode() not in body


def test_junk_instead_of_a_request_is_refused(host: Host, guest: Makes) -> None:
    for junk in (b"\x00" * 2_000, b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00", b"A" * 20_000):
        assert b" 200 " not in _call(host.door, junk + b"\r\n\r\n")
    assert _status(host.door, "/" + "a" * 9_000) in {0, 400, 404, 414}
    assert _still_plays(host, guest)


@pytest.mark.parametrize("origin", ["http://evil.example", "https://127.0.0.1", "null", None])
def test_a_foreign_page_cannot_open_the_socket(host: Host, origin: str | None) -> None:
    door = host.door
    with (
        pytest.raises(InvalidStatus) as refused,
        connect(
            f"ws://{door.address}:{door.port}/ws",
            origin=Origin(origin) if origin else None,
            proxy=None,
            legacy=False,
        ),
    ):
        pass
    assert refused.value.response.status_code == 403


def test_a_socket_of_a_foreign_host_is_refused(host: Host) -> None:
    head = (
        f"GET /ws HTTP/1.1\r\nHost: evil.example\r\nOrigin: {host.door.url}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )

    assert b" 421 " in _call(host.door, head.encode()).split(b"\r\n")[0]


def test_the_room_is_reached_at_the_chosen_address_alone(host: Host) -> None:
    with pytest.raises(OSError, match=r"refused|timed out"):
        socket.create_connection(("127.0.0.2", host.door.port), 1)


def test_the_port_is_closed_after_the_room(host: Host) -> None:
    host.room.close()

    with pytest.raises(OSError, match="refused"):
        socket.create_connection((host.door.address, host.door.port), 1)


# -- messages


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "[" * 4_000,
        '{"do":"reveal"}',
        '{"do":"ended"}',
        '{"do":"kicked","player":"x"}',
        '{"do":"join","name":"Ana","host":true}',
        '{"do":"identify","role":"host","is_admin":true}',
        '{"do":"answer","question":0,"chosen":["000000000000"]}',
    ],
)
def test_what_is_no_message_of_our_page_ends_the_connection(host: Host, guest: Makes, text: str) -> None:
    evil = guest(host)

    evil.socket.send(text)

    assert _gone(evil)
    assert host.log == []


def test_frames_of_bytes_and_frames_too_long_end_the_connection(host: Host, guest: Makes) -> None:
    for frame in (b"\x00\x01", "A" * 5_000, b"\xff" * 5_000):
        evil = guest(host)
        evil.socket.send(frame)
        assert _gone(evil)
    assert _still_plays(host, guest)


def test_a_name_of_ten_megabytes_never_arrives(host: Host, guest: Makes) -> None:
    evil = guest(host)

    with contextlib.suppress(ConnectionClosed):
        evil.say(do="join", name="A" * 10_000_000, key=host.door.key)

    assert _gone(evil)
    assert not host.party.players


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "\u202egro.live\u202c", "Ana\x00\x1b[2J", "\u200bAna\u200b", "A\u0301" * 90]
)
def test_names_are_cleaned_before_anybody_sees_them(host: Host, guest: Makes, name: str) -> None:
    shown = guest(host).join(name)["name"]

    assert len(shown) <= 20
    assert shown.isprintable()


def test_endless_pieces_of_a_frame_and_pings_end_the_connection(host: Host, guest: Makes) -> None:
    for frame in (b"\x00\x80\x00\x00\x00\x00", b"\x89\x80\x00\x00\x00\x00"):  # empty continuations, empty pings
        evil = guest(host)
        with contextlib.suppress(OSError):
            _pour(evil.socket.socket, frame)
        assert _gone(evil)
    assert _still_plays(host, guest)


def test_who_talks_too_much_is_dropped(host: Host, guest: Makes) -> None:
    evil = guest(host)
    evil.join("Evil")
    try:
        for _ in range(200):
            evil.say(do="answer", question=0, chosen=["0"])
    except (ConnectionClosed, OSError):
        pass

    assert _gone(evil)
    assert _still_plays(host, guest)


def test_who_keeps_silent_is_dropped(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(join_seconds=0.2, http_seconds=0.2))
    silent = guest(host)
    with socket.create_connection((host.door.address, host.door.port), 5) as slow:
        slow.sendall(b"GET / HT")
        with contextlib.suppress(ConnectionError):
            assert slow.recv(100) == b""
    assert _gone(silent)


def test_who_has_joined_may_think_as_long_as_they_like(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(join_seconds=0.2, http_seconds=0.2))
    ana = guest(host)
    ana.join("Ana")
    time.sleep(0.5)

    host.ask()

    assert ana.until(at="asking")


def test_a_phone_that_never_reads_holds_up_nobody(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(send_seconds=0.5))
    deaf, ana = guest(host), guest(host)
    deaf.join("Deaf")
    ana.join("Ana")
    deaf.socket.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_024)

    for _ in range(3):
        host.ask()
        ana.until(at="asking", question=host.party.question)
        host.reveal()

    assert ana.until(at="revealed", question=2)


# -- the game


def _first_question(host: Host, ana: Guest) -> dict[str, Any]:
    host.ask()
    return ana.until(at="asking")


def test_an_answer_is_taken_once_whatever_is_sent_again(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    scene = _first_question(host, ana)
    ana.answer(scene, 0)
    ana.until(**{"is": "taken"})

    for _ in range(3):  # again, and replayed over a new connection
        ana.answer(scene, 2)
        assert ana.until(**{"is": "refused"})["of"] == "answer"
    other = guest(host)
    other.back(ana.token)
    other.answer(scene, 2)

    assert other.until(**{"is": "refused"})["why"] == "The first answer counts."
    host.reveal()
    assert host.points("Ana") == 0


def test_nobody_answers_with_the_ids_of_another(host: Host, guest: Makes) -> None:
    ana, evil = guest(host), guest(host)
    ana.join("Ana")
    evil.join("Evil")
    scene = _first_question(host, ana)

    evil.until(at="asking")
    evil.answer(scene, 2)

    assert evil.until(**{"is": "refused"})["why"] == "That was not offered."
    assert host.party.given == {}


@pytest.mark.parametrize("question", [1, 2, 3, 999])
def test_a_question_to_come_cannot_be_answered(host: Host, guest: Makes, question: int) -> None:
    ana = guest(host)
    ana.join("Ana")
    scene = _first_question(host, ana)

    ana.answer({**scene, "question": question}, 2)

    assert ana.until(**{"is": "refused"})["of"] == "answer"
    assert host.party.given == {}


def test_an_answer_after_the_reveal_is_refused(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    scene = _first_question(host, ana)
    host.reveal()

    ana.answer(scene, 2)

    assert ana.until(**{"is": "refused"})["why"] == "No question is open."


@pytest.mark.parametrize("count", [2, 3])
def test_more_choices_than_asked_for_are_refused(host: Host, guest: Makes, count: int) -> None:
    ana = guest(host)
    ana.join("Ana")
    scene = _first_question(host, ana)

    ana.answer(scene, *range(count))
    assert ana.until(**{"is": "refused"})
    ana.answer(scene, *[0] * count)
    assert ana.until(**{"is": "refused"})


def test_no_frame_tells_the_answer_before_the_reveal(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    for _ in range(3):
        host.ask()
        scene = ana.until(at="asking", question=host.party.question)
        ana.answer(scene, *range(len(host.party.questions[host.party.question].answer)))
        ana.until(**{"is": "taken"})
        before = [json.loads(text) for text in ana.raw]
        fields = {name for each in before for name in each.get("scene", {}) if each["scene"]["at"] == "asking"}
        assert fields == {
            *("at", "name", "question", "of", "prompt", "options", "pick", "ordered", "confidence"),
            *("paused", "answered", "players", "mine", "sure", "typed", "words"),
        }
        host.reveal()
        ana.until(at="revealed", question=host.party.question)
    assert "The Harbour Post" not in "".join(text for text in ana.raw if '"revealed"' not in text)


def test_what_one_player_hears_holds_nothing_of_another(host: Host, guest: Makes) -> None:
    ana, evil = guest(host), guest(host)
    ana.join("Anastasia")
    evil.join("Evil")
    ana.answer(_first_question(host, ana), 2)
    ana.until(**{"is": "taken"})
    evil.until(at="asking")
    host.reveal()
    evil.until(at="revealed")
    host.do(MoveKind.ENDED)
    evil.until(at="over")

    heard = "".join(evil.raw)
    secrets = (ana.token, host.player("Anastasia"), host.party.players[host.player("Anastasia")].secret, "Anastasia")
    assert not any(secret in heard for secret in secrets)


def test_the_game_keeps_no_token(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")

    assert ana.token not in repr(host.log) + repr(host.party)


def test_a_token_of_nobody_opens_nothing(host: Host, guest: Makes) -> None:
    ana, evil = guest(host), guest(host)
    ana.join("Ana")

    for token in ("x" * 22, host.party.players[host.player("Ana")].secret[:64], ana.token[:-1] + "~"):
        evil.say(do="back", token=token)
        assert evil.until(**{"is": "refused"})["of"] == "back"


# -- guessing and flooding


def test_guessing_codes_stops_at_five_a_minute_and_locks_no_guest_out(host: Host, guest: Makes) -> None:
    evil = guest(host)
    right = f"{(int(host.door.code) + 1) % 10**8:08}"
    said = []
    for _ in range(7):
        evil.say(do="join", name="Evil", code=right)
        said.append(evil.until(**{"is": "refused"})["why"][:8])
    assert said == ["That is "] * 5 + ["Too many"] * 2

    evil.say(do="join", name="Evil", code=host.door.code)
    assert evil.until(**{"is": "refused"})  # not even the right one now
    assert guest(host).join("Ana")["name"] == "Ana"  # the QR code still opens


def test_a_full_room_says_so_kindly(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(players=1, sockets_each=100))
    ana, late = guest(host), guest(host)
    ana.join("Ana")

    late.say(do="join", name="Late", key=host.door.key)

    assert late.until(**{"is": "refused"})["why"] == "The room is full."


def test_players_who_join_at_once_do_not_overfill_the_room(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(players=5, sockets_each=100))
    guests = [guest(host) for _ in range(12)]
    for nth, each in enumerate(guests):
        each.say(do="join", name=f"Guest {nth}", key=host.door.key)
    for each in guests:
        each.hear()

    assert len(host.party.players) == 5


def test_one_address_cannot_take_all_places(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(sockets_each=3))
    for _ in range(3):
        guest(host, source=STRANGER)

    turned_away = guest(host, source=STRANGER)

    assert turned_away.until(**{"is": "bye"})["why"] == "Too many phones come from your address."
    assert guest(host).join("Ana")


def test_one_address_holds_a_few_connections_and_no_more(open_room: Opens) -> None:
    host = open_room(limits=Limits(connections_each=3, attempts=(1000.0, 1000.0)))
    with contextlib.ExitStack() as held:
        for _ in range(3):
            held.enter_context(socket.create_connection((host.door.address, host.door.port), 5, (STRANGER, 0)))

        assert _status(host.door, source=STRANGER) == 0
        assert _status(host.door) == 200


def test_knocking_too_fast_is_not_heard(open_room: Opens) -> None:
    host = open_room(limits=Limits(attempts=(0.001, 3.0)))

    assert [_status(host.door, source=STRANGER) for _ in range(5)] == [200, 200, 200, 0, 0]
    assert _status(host.door) == 200


def test_who_has_gone_takes_no_place(open_room: Opens, guest: Makes) -> None:
    host = open_room(limits=Limits(connections_each=4, sockets_each=2, attempts=(1000.0, 1000.0)))

    for _ in range(12):
        passer_by = guest(host)
        passer_by.close()
        assert _status(host.door) == 200


def test_a_room_that_closes_before_the_owner_answers_leaves_the_owner_unharmed(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    scene = _first_question(host, ana)

    with host.held_up():
        ana.answer(scene, 2)
        host.wait_for_wishes(1)
        host.room.close()
    host.do(MoveKind.EXTENDED, seconds=1.0)  # after the answer, in the owner's own order
    host.open(host.room.keys, host.door.port)

    assert guest(host).back(ana.token)["mine"] is not None
    assert _still_plays(host, guest)


def test_ten_thousand_connection_attempts_hurt_nobody_inside(open_room: Opens, guest: Makes) -> None:
    host = open_room()
    host.room.close()
    host.limits = Limits()
    host.open()
    ana = guest(host)
    ana.join("Ana")

    def knock(_: int) -> None:
        try:
            with socket.create_connection(
                (host.door.address, host.door.port), 5, source_address=(STRANGER, 0)
            ) as line:
                line.sendall(b"GET / HTTP/1.1\r\n")
        except OSError:
            pass

    with ThreadPoolExecutor(8) as many:
        list(many.map(knock, range(10_000)))
    host.ask()

    assert ana.until(at="asking")
    assert _still_plays(host, guest)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("answer"), st.integers(0, 4), st.lists(st.integers(0, 3), min_size=1, max_size=4)),
            st.tuples(st.sampled_from(["ask", "reveal", "pause"]), st.just(0), st.just([0])),
        ),
        max_size=12,
    )
)
def test_points_are_what_the_log_says_whatever_a_phone_sends(
    open_room: Opens, guest: Makes, deeds: list[tuple[str, int, list[int]]]
) -> None:
    host = open_room(Rules(seconds=20))
    ana = guest(host)
    scene: dict[str, Any] = ana.join("Ana")
    for deed, question, marks in deeds:
        if deed == "ask":
            before = host.party.question
            host.ask()
            if host.party.question != before:
                scene = ana.until(at="asking", question=host.party.question)
        elif deed == "reveal":
            host.reveal()
        elif deed == "pause":
            host.do(MoveKind.PAUSED)
        elif "options" in scene:
            known = {option["mark"]: option["id"] for option in scene["options"]}
            ana.say(do="answer", question=question, chosen=[known.get(mark, "none") for mark in marks])
            while ana.hear()["is"] not in {"taken", "refused"}:
                pass

    again = game.play(Party("game", host.party.questions, host.party.rules), host.log)
    assert again == host.party
    assert len(host.party.given) <= host.party.question + 1

"""stub"""
from briefing_app.model.facts import QuoteKind
def kind(scene, passage, voice):
    if passage.full: return QuoteKind.SPEECH
    if voice is None: return QuoteKind.SCARE
    return QuoteKind.FRAGMENT

"""Orca runs this when it starts: it speaks on standard output, a JSON string a line, in place of a speech synthesizer."""

import json
import sys
import types

from orca import settings
from orca.speechserver import SpeechServer


class Voice(SpeechServer):
    @staticmethod
    def getFactoryName():
        return "Standard output"

    @staticmethod
    def getSpeechServers():
        return [Voice()]

    @staticmethod
    def getSpeechServer(info=None):
        return Voice()

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            print(json.dumps(text), flush=True)

    def speakCharacter(self, character, acss=None):
        self.speak(character)

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _ in utteranceIterator:
            self.speak(context.utterance)


# The one factory that Orca's settings know.
sys.modules["orca.speechdispatcherfactory"] = types.SimpleNamespace(SpeechServer=Voice)
# It would take itself for hung on a busy machine.
settings.timeoutTime = 0
# It would begin to read each page aloud.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False

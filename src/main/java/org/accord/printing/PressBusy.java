package org.accord.printing;

/** All places at the press are taken; coming back in a moment helps. */
final class PressBusy extends Exception {}

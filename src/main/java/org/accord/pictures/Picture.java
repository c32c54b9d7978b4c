package org.accord.pictures;

/** Figures that can be drawn. All words are of the reader's language already; numbers are written by the renderer. */
public sealed interface Picture permits StackedBar, Progress, CycleLine, HeatGrid, SurvivalCurve, WorldMap {

    /** What the picture is about, in a few words; any length is drawn. */
    String title();
}

package org.accord.shell;

import java.util.List;
import java.util.Random;
import org.accord.shell.DemonstrationData.Scene;

/** A part of the demonstration; parts are staged in their order and played in the order of their scenes' time. */
interface DemonstrationPart {

    /** Adds the part's scenes; the same random numbers give the same scenes. */
    void stage(List<Scene> scenes, Random random);
}

package org.accord.torture;

/** One long loop. Its class is {@code <Name>Torture}, its constructor takes nothing. */
interface Ordeal {

    /** Goes through so many rounds, prints its figures as it goes, and says whether every promise was kept. */
    boolean passes(int rounds) throws Exception;
}

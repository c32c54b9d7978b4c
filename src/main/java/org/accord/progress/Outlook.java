package org.accord.progress;

import java.time.LocalDate;
import org.accord.signatories.Standing;

/**
 * How a signatory will stand when it does not report.
 *
 * @param standing that comes next
 * @param after the last day before it comes, in UTC
 * @param cycle whose reports are missing
 * @param ruledCycles how many silent cycles in a row the rule asks for before it; 0 when it asks for none
 */
public record Outlook(Standing standing, LocalDate after, Cycle cycle, int ruledCycles) {}

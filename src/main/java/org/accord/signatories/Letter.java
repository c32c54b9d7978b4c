package org.accord.signatories;

import java.time.Instant;

/**
 * A letter of endorsement that was handed in; its bytes lie beside, found by {@code file}.
 *
 * @param file where the bytes are
 * @param name as the applicant called it, without path
 * @param bytes size
 * @param sha256 lower-case hex of the content
 */
public record Letter(String file, String name, long bytes, String sha256, Instant receivedAt) {}

package org.accord.progress;

/**
 * A file that supports a report; the bytes lie beside, found by the id.
 *
 * @param name as the signatory called it, without path
 * @param mediaType found by content
 * @param bytes size
 * @param sha256 lower-case hex of the content
 */
public record EvidenceFile(String id, String name, String mediaType, long bytes, String sha256) {}

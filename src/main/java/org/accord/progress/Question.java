package org.accord.progress;

import java.time.Instant;

/**
 * What a coordinator asks back.
 *
 * @param field the part of the report it is about: {@code narrative}, {@code milestones}, {@code values} or {@code evidence}
 */
public record Question(String field, String text, Instant askedAt) {}

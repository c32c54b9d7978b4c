package org.accord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the portal as operators run it: profile production behind a real port, with an empty record and nobody in
 * it. All such tests share one portal; each leaves it without an administrator.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "accord.storage.allow-embedded=true",
            "accord.jobs.enabled=false",
            "accord.address=https://accord.example"
        })
@ActiveProfiles("production")
@ContextConfiguration(initializers = FreshStorage.class)
public @interface ProductionTest {}

package org.accord.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.accord.FreshStorage;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal behind a real port, with an empty record. All such tests share one portal. Nothing works on
 * job requests in it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"accord.demonstration=true", "accord.demonstration-data=false", "accord.jobs.enabled=false"})
@ContextConfiguration(initializers = FreshStorage.class)
@interface ServedPortalTest {}

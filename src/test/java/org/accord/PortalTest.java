package org.accord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal with an empty record in which the clock may be set, on the embedded server or on that of
 * {@code ACCORD_MONGODB_URI}. All such tests share one portal: each makes what it needs, and counts nothing of others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = {"accord.demonstration=true", "accord.demonstration-data=false"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshStorage.class)
public @interface PortalTest {}

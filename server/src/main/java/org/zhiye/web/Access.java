package org.zhiye.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.zhiye.shared.Role;

/**
 * Who may use a handler. It stands on each handler method; one without it answers nobody and fails the build. The role is checked
 * before the handler runs; the scope names what the handler's own query is limited to.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** Any of these roles; empty together with {@link Scope#PUBLIC} for everybody, with {@link Scope#ACCOUNT} for any account. */
    Role[] value() default {};

    Scope scope();
}

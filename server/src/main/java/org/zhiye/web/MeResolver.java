package org.zhiye.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** Gives handlers the caller; the id never comes from the request. */
final class MeResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Me.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var caller = Caller.current();
        var type = parameter.getParameterType();
        if (type == PersonId.class) {
            return caller.person();
        }
        return type == AccountId.class ? caller.id() : caller;
    }
}

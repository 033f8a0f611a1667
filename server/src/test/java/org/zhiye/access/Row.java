package org.zhiye.access;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/**
 * A row of the access table: one handler at one address, as the running application has it.
 *
 * @param method GET or POST; ANY where a handler does not say
 * @param access absent: the handler says nothing, and the build fails
 * @param forScripts it answers what a script of ours asks for; a handler for pages may stand at the same address
 */
record Row(String method, String path, @Nullable Access access, HandlerMethod handler, boolean forScripts) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(:[^{}]*(\\{[0-9,]+})?[^{}]*)?}");

    static List<Row> all(ApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(it -> of(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Row::path)
                        .thenComparing(Row::method)
                        .thenComparing(Row::name))
                .toList();
    }

    private static Stream<Row> of(RequestMappingInfo info, HandlerMethod handler) {
        var access = handler.getMethodAnnotation(Access.class);
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .toList();
        boolean forScripts =
                info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.APPLICATION_JSON);
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Row(method, path, access, handler, forScripts)));
    }

    boolean isPublic() {
        return access != null && access.scope() == Scope.PUBLIC;
    }

    List<Role> roles() {
        return access == null ? List.of() : List.of(access.value());
    }

    Scope scope() {
        return java.util.Objects.requireNonNull(access).scope();
    }

    /** Method and address, as the list of public routes and the fixtures name it. */
    String key() {
        return method + " " + path;
    }

    String name() {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }

    boolean demoOnly() {
        var profile = handler.getBeanType().getAnnotation(Profile.class);
        return profile != null && List.of(profile.value()).contains("demo");
    }

    /** The name of the file field, if the form carries one. */
    Optional<String> file() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(it -> it.getType() == MultipartFile.class || it.getType() == MultipartFile[].class)
                .map(Parameter::getName)
                .findFirst();
    }

    /** What varies in the address: name → type, in their order. */
    Map<String, Class<?>> variables() {
        var types = Arrays.stream(handler.getMethod().getParameters())
                .filter(it -> it.isAnnotationPresent(PathVariable.class))
                .collect(Collectors.toMap(Row::variable, Parameter::getType));
        var variables = new LinkedHashMap<String, Class<?>>();
        VARIABLE.matcher(path)
                .results()
                .forEach(it -> variables.put(it.group(1), types.getOrDefault(it.group(1), String.class)));
        return variables;
    }

    private static String variable(Parameter it) {
        var name = it.getAnnotation(PathVariable.class).value();
        return name.isEmpty() ? it.getName() : name;
    }

    /** The address with these in place of what varies. */
    String address(Map<String, String> values) {
        return VARIABLE.matcher(path).replaceAll(it -> java.util.Objects.requireNonNull(values.get(it.group(1))));
    }

    @Override
    public String toString() {
        return key();
    }
}

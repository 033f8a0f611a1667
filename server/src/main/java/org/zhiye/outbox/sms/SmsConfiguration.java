package org.zhiye.outbox.sms;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.zhiye.ground.Day;
import org.zhiye.outbox.Carriers;
import org.zhiye.outbox.MailProvider;
import org.zhiye.outbox.SmsKinds;
import org.zhiye.outbox.SmsProvider;

/** Who carries messages in production. What is missing is named at the start, not found out from telephones that stay silent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {
    @Bean
    @Profile("!demo")
    Carriers carriers(
            SmsSettings settings, SmsKinds kinds, Day day, ObjectProvider<MailProvider> mail, Environment environment) {
        // a command sends nothing, and one of them prints the table that the start asks for
        boolean command = environment.containsProperty("zhiye.command");
        return new Carriers(command ? List.of() : carriers(settings, kinds, day::now), mail.getIfUnique());
    }

    static List<SmsProvider> carriers(SmsSettings settings, SmsKinds kinds, Supplier<Instant> clock) {
        var missing = new ArrayList<String>();
        if (settings.order().isEmpty()) {
            missing.add(
                    "zhiye.sms.carriers (ZHIYE_SMS_CARRIERS): who carries SMS, one or more of aliyun, tencent, gateway");
        }
        var templates = new SmsTemplates(kinds, settings.spoken(), rows(settings, missing));
        boolean table = readable(settings);
        var carriers = new ArrayList<SmsProvider>();
        var wire = new Wire();
        for (String name : settings.order()) {
            switch (name) {
                case Aliyun.NAME -> {
                    var it = settings.aliyun();
                    need(missing, it.keyId(), "zhiye.sms.aliyun.key-id");
                    need(missing, it.keySecret(), "zhiye.sms.aliyun.key-secret");
                    need(missing, it.sign(), "zhiye.sms.aliyun.sign");
                    secure(missing, it.endpoint(), "zhiye.sms.aliyun.endpoint");
                    missing.addAll(table ? templates.missing(name) : List.of());
                    carriers.add(new Aliyun(it, templates, wire, clock));
                }
                case Tencent.NAME -> {
                    var it = settings.tencent();
                    need(missing, it.keyId(), "zhiye.sms.tencent.key-id");
                    need(missing, it.keySecret(), "zhiye.sms.tencent.key-secret");
                    need(missing, it.app(), "zhiye.sms.tencent.app");
                    need(missing, it.sign(), "zhiye.sms.tencent.sign");
                    secure(missing, it.endpoint(), "zhiye.sms.tencent.endpoint");
                    missing.addAll(table ? templates.missing(name) : List.of());
                    carriers.add(new Tencent(it, templates, wire, clock));
                }
                case Gateway.NAME -> {
                    need(missing, settings.url(), "zhiye.sms.url");
                    if (settings.url() != null) {
                        carriers.add(new Gateway(Objects.requireNonNull(settings.url()), settings.token(), wire));
                    }
                }
                default -> missing.add("a carrier named '" + name + "': there are aliyun, tencent, gateway");
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("SMS can't be sent, and without them nobody can sign up. Missing:\n  "
                    + String.join("\n  ", missing));
        }
        return carriers;
    }

    private static boolean readable(SmsSettings settings) {
        return settings.templates() != null && Files.isReadable(settings.templates());
    }

    private static List<SmsTemplateFile.Row> rows(SmsSettings settings, List<String> missing) {
        if (settings.order().stream().noneMatch(SmsTemplateFile.CARRIERS::contains)) {
            return List.of();
        }
        @Nullable Path file = settings.templates();
        if (file == null || !readable(settings)) {
            missing.add(
                    "zhiye.sms.templates (ZHIYE_SMS_TEMPLATES): the table of approved templates; bin/zhiye sms-templates"
                            + " writes it to be filled in" + (file == null ? "" : "; can't be read: " + file));
            return List.of();
        }
        return SmsTemplateFile.read(file);
    }

    private static void need(List<String> missing, @Nullable Object value, String name) {
        if (value == null || value.toString().isBlank()) {
            missing.add(name + " ("
                    + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace("-", "") + ")");
        }
    }

    /** Keys and numbers go over the wire: not in clear, unless to this very machine. */
    private static void secure(List<String> missing, URI endpoint, String name) {
        boolean own = "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
        if (!"https".equals(endpoint.getScheme()) && !own) {
            missing.add(name + " must begin with https://");
        }
    }
}

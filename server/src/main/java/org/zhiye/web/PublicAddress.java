package org.zhiye.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach this installation. What leaves the house, such as a code on paper or a one-time link, leads here, whatever the
 * request said.
 *
 * @param url without a slash at its end, such as {@code https://zhiye.example.org}
 */
@Validated
@ConfigurationProperties("zhiye")
public record PublicAddress(
        @NotBlank(message = "is missing: the address that people reach this installation at (ZHIYE_URL)")
        @Pattern(regexp = "https?://[^/?#]+", message = "must be a scheme and a host, without a path")
        String url) {
    /** @param path begins with a slash */
    public String of(String path) {
        return url + path;
    }
}

package org.zhiye.publicsite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The telephone numbers of the government service hotlines (12345), dialled with the code of the province's seat. */
@Component
final class Hotlines {
    private final Map<String, String> byProvince;

    Hotlines() throws IOException {
        byProvince = new ClassPathResource("publicsite/hotlines.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }

    /** Empty where none is published. */
    String of(String province) {
        return byProvince.getOrDefault(province, "");
    }
}

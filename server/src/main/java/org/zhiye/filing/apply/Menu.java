package org.zhiye.filing.apply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Standing;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Link;

/** The addresses and side menus of businesses: /filings/constructor-1/initial. */
public final class Menu {
    private Menu() {}

    static String path(HolderType it) {
        return path(it.name());
    }

    static String path(Business it) {
        return path(it.name());
    }

    private static String path(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HolderType> holder(ReferenceData reference, @Nullable String path) {
        return reference.holderTypes().stream()
                .filter(it -> path(it).equals(path))
                .findFirst();
    }

    static Optional<Business> business(String path) {
        return Arrays.stream(Business.values())
                .filter(it -> path(it).equals(path))
                .findFirst();
    }

    public static String address(HolderType holder, Business business) {
        return "/filings/" + path(holder) + "/" + path(business);
    }

    /** The left menu of the progress pages: one entry for each holder type. */
    public static List<Link> holders(ReferenceData reference, Optional<HolderType> here, Language language) {
        return reference.holderTypes().stream()
                .map(it -> new Link(
                        "/progress?holder=" + path(it),
                        reference.name(it, language),
                        here.filter(h -> h.equals(it)).isPresent()))
                .toList();
    }

    /** The eight businesses of a holder type; those that can't be used say why. */
    public static List<Link> side(List<Standing> standings, Language language, @Nullable Business here) {
        return standings.stream()
                .map(it -> new Link(it.href(), it.business().words().in(language), it.reason(), it.business() == here))
                .toList();
    }
}

package org.zhiye.demo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a visitor of the demonstration may be.
 *
 * @param role a {@link State} for practitioners, else a {@link org.zhiye.shared.Role}
 * @param scene a {@link Scene} where the role is {@link State#FILING}; else absent
 * @param account the user name; absent for practitioners
 * @param id the number of the identity card; absent for officers and agents
 * @param password absent for those who have no account yet
 * @param province code; empty where the role holds everywhere
 * @param specialties codes of the specialties that it is about
 * @param enterprise whom an agent acts for, or the employer; may be empty
 */
public record Part(
        String role,
        @Nullable String scene,
        String name,
        @Nullable String account,
        @Nullable String id,
        @Nullable String password,
        String mobile,
        String province,
        List<String> specialties,
        String enterprise) {
    public Part {
        specialties = List.copyOf(specialties);
    }
}

package org.zhiye.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All components in one state.
 *
 * @param full whether things are filled in
 * @param found what a search without script found
 */
public record GalleryPage(
        boolean full,
        Problems problems,
        String typed,
        @Nullable List<Choice> found,
        String sent) {}

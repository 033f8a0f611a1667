package org.zhiye.drills;

import java.util.ArrayList;
import java.util.List;

/** What the checker found. */
public final class Checked {
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();
    private final List<String> orphans = new ArrayList<>();

    /** An acknowledged deed, or a part of it, that is not there. */
    void lost(String what) {
        lost.add("lost: " + what);
    }

    /** A deed that is there more often than it was asked for, or although it was refused. */
    void doubled(String what) {
        doubled.add("doubled: " + what);
    }

    /** Something that nobody will ever move on. */
    void stuck(String what) {
        stuck.add("stuck: " + what);
    }

    /** A file without a row, or a row without its file. */
    void orphan(String what) {
        orphans.add("orphan: " + what);
    }

    /** As many as there should be? */
    void count(String what, long should, long are) {
        if (are < should) {
            lost(what + ": " + are + " instead of " + should);
        } else if (are > should) {
            doubled(what + ": " + are + " instead of " + should);
        }
    }

    public int lost() {
        return lost.size();
    }

    public int doubled() {
        return doubled.size();
    }

    public int stuck() {
        return stuck.size();
    }

    public int orphans() {
        return orphans.size();
    }

    /** Whether all is as it should be. */
    public boolean sound() {
        return said().isEmpty();
    }

    /** All of it, in words. */
    public List<String> said() {
        var all = new ArrayList<>(lost);
        all.addAll(doubled);
        all.addAll(stuck);
        all.addAll(orphans);
        return all;
    }
}

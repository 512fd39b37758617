package vn.labuong.organisation.access.web;

import org.jspecify.annotations.Nullable;

/** A new person as typed. */
record PersonForm(
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String email) {

    String name() {
        return username == null ? "" : username;
    }

    String full() {
        return fullName == null ? "" : fullName;
    }
}

package vn.labuong.organisation.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.labuong.organisation.Person.PersonId;

/** No person, or no such grant of theirs. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPerson(PersonId id) {
        super("No such person or grant: " + id);
    }
}

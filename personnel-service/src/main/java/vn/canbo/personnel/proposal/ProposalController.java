package vn.canbo.personnel.proposal;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.Answers;

/** Proposed numbers of posts over HTTP. */
@RestController
class ProposalController {

    private final EstablishmentProposals proposals;
    private final Answers answers;

    ProposalController(EstablishmentProposals proposals, Answers answers) {
        this.proposals = proposals;
        this.answers = answers;
    }

    @PostMapping("/api/v1/units/{id}/establishment/proposal")
    ResponseEntity<Object> propose(@PathVariable UUID id, @RequestBody ProposeEstablishment asked) {
        return answers.of(proposals.propose(id, asked), HttpStatus.OK);
    }
}

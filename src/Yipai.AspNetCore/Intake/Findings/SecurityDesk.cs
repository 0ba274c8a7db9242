using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Findings;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Verification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Records and explains findings about the security of accounts, and lets a human review them (P4.1.2-8; PIPL 24).</summary>
internal sealed class SecurityDesk
{
    private const string IdentityVerification = "IdentityVerification";

    private readonly PrivacyGuard _guard;
    private readonly ISecurityFindingStore _findings;
    private readonly IVerificationStore _verifications;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal SecurityDesk(
        PrivacyGuard guard, ISecurityFindingStore findings, IVerificationStore verifications, IAccountStore accounts,
        IConsentLedger ledger, IPersonMessenger messenger, IYipaiUnitOfWork unit, AuditLog audit, IdentifierSource identifiers,
        TimeProvider time)
    {
        _verifications = verifications;
        (_guard, _findings, _accounts, _ledger, _messenger) = (guard, findings, accounts, ledger, messenger);
        (_unit, _audit, _identifiers, _time) = (unit, audit, identifiers, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Records a finding of the staff.</summary>
    /// <remarks>The same finding again changes nothing. Credit analysis needs a separate consent of the person (S18).</remarks>
    /// <param name="findingId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="request">The finding, or null if the message could not be read.</param>
    /// <param name="member">The privacy officer who records it.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<FindingLine>> TakeAsync(
        string findingId, FindingRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        ArgumentNullException.ThrowIfNull(member);
        if (request is null || !WireIds.TryRead(findingId, out _) || !IsText(request.Explanation)
            || ItemsOf(request.Purpose) is not { } items)
        {
            return IntakeReason.BadRequest;
        }

        return member.Role != PlatformRole.PrivacyOfficer ? IntakeReason.NotFound : await _unit.RunAsync(
            async stop => await _accounts.FindByNameAsync(Handler, AccountNames.Normalize(request.Account), stop).ConfigureAwait(false)
                is { } account
                    ? await KeepAsync(
                        new SecurityFinding(
                            findingId, account.SubjectId, request.Purpose, "", request.Explanation, _time.GetUtcNow(), member.Id),
                        items, stop).ConfigureAwait(false)
                    : IntakeReason.NotFound,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of the findings about a person.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<FindingsPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return PageOf(await _findings.ReadAsync(Handler, subjectId, after, cancellationToken).ConfigureAwait(false), after);
    }

    /// <summary>Returns one page of the findings that wait for a review by a human.</summary>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<FindingsPage> ReadToReviewAsync(string? after, CancellationToken cancellationToken) =>
        PageOf(await _findings.ReadToReviewAsync(Handler, after, cancellationToken).ConfigureAwait(false), after);

    /// <summary>Takes the request of a person that a human look at a finding again (PIPL 24).</summary>
    /// <remarks>A second request for the same finding changes nothing.</remarks>
    /// <param name="findingId">The id of the finding.</param>
    /// <param name="reason">The reason, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person. Anybody else finds no such finding.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<FindingLine>> AskReviewAsync(
        string findingId, FindingText? reason, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        SubjectId.ThrowIfDefault(subjectId);
        return reason is null || !IsText(reason.Text) ? IntakeReason.BadRequest
            : await _unit.RunAsync<IntakeOutcome<FindingLine>>(
                async stop =>
                {
                    if (!await _accounts.HoldAsync(Handler, subjectId, stop).ConfigureAwait(false)
                        || await _findings.FindAsync(Handler, findingId, stop).ConfigureAwait(false) is not { } finding
                        || finding.SubjectId != subjectId)
                    {
                        return IntakeReason.NotFound;
                    }

                    if (finding.ReviewReason is not null)
                    {
                        return LineOf(finding);
                    }

                    SecurityFinding asked = finding with { ReviewReason = reason.Text };
                    await _findings.ChangeAsync(Handler, asked, stop).ConfigureAwait(false);
                    await LogAsync("finding.review-asked", asked, null, stop).ConfigureAwait(false);
                    return LineOf(asked);
                },
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the decision of a human about a finding, once.</summary>
    /// <remarks>Whoever made a finding does not review it. The person gets the explanation as a message.</remarks>
    /// <param name="findingId">The id of the finding.</param>
    /// <param name="review">The decision, or null if the message could not be read.</param>
    /// <param name="member">The privacy officer who reviews.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<FindingLine>> ReviewAsync(
        string findingId, FindingReview? review, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        ArgumentNullException.ThrowIfNull(member);
        return review is null || !IsText(review.Text) ? IntakeReason.BadRequest
            : await _unit.RunAsync<IntakeOutcome<FindingLine>>(
                async stop =>
                {
                    if (await _findings.FindAsync(Handler, findingId, stop).ConfigureAwait(false)
                            is not { ReviewReason: not null, ReviewText: null } finding
                        || finding.FoundBy == member.Id || member.Role != PlatformRole.PrivacyOfficer
                        || !await _accounts.HoldAsync(Handler, finding.SubjectId, stop).ConfigureAwait(false))
                    {
                        return IntakeReason.NotFound;
                    }

                    SecurityFinding reviewed = finding with { ReviewText = review.Text, IsLifted = review.IsLifted };
                    await _findings.ChangeAsync(Handler, reviewed, stop).ConfigureAwait(false);
                    await LiftVerificationAsync(reviewed, stop).ConfigureAwait(false);
                    await _messenger.SendAsync(
                        new PersonMessage(
                            _identifiers.NewIdentifier(), Handler, finding.SubjectId, PersonMessageKind.Rights, "人工复核有了结果",
                            review.Text, _time.GetUtcNow()),
                        cancellationToken: stop).ConfigureAwait(false);
                    await LogAsync("finding.reviewed", reviewed, member.Id, stop).ConfigureAwait(false);
                    return LineOf(reviewed);
                },
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records at a sign-in that the account was locked before, after too many wrong passwords.</summary>
    /// <remarks>
    /// The record follows a successful sign-in. If it followed the failures, known and unknown names would answer at different speeds.
    /// </remarks>
    internal async Task NoteLockAsync(SubjectId subjectId, int failures, CancellationToken stop) => await KeepAsync(
        new SecurityFinding(
            _identifiers.NewIdentifier().ToString("N"), subjectId, "SecurityPrevention", "",
            $"您的账号在这次登录前有 {failures} 次密码错误，登录被暂时锁定。如果不是您本人操作，请修改密码。", _time.GetUtcNow(),
            SecurityFinding.Machine),
        DataItems.UsageLog, stop).ConfigureAwait(false);

    /// <summary>Records that a verification failed, so that the person can ask a human to look again (S20; PIPL 24).</summary>
    internal async Task NoteRefusedNameAsync(VerificationEntry failed, CancellationToken stop) => await KeepAsync(
        new SecurityFinding(
            failed.Id, failed.SubjectId, IdentityVerification, "", "核验机构没有确认您的身份，您的实名状态没有改变。", _time.GetUtcNow(),
            SecurityFinding.Machine),
        DataItems.VerificationResult, stop).ConfigureAwait(false);

    /// <summary>Lets a human's decision replace the result of a failed verification.</summary>
    private async Task LiftVerificationAsync(SecurityFinding reviewed, CancellationToken stop)
    {
        if (reviewed is { Purpose: IdentityVerification, IsLifted: true }
            && await _verifications.FindAsync(Handler, reviewed.Id, stop).ConfigureAwait(false) is { } failed
            && failed.SubjectId == reviewed.SubjectId)
        {
            await _verifications.SettleAsync(
                Handler, failed.Id, VerificationState.Failed, VerificationState.PassedByReview, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Indicates whether every store can keep a text that a person or a member of the staff wrote.</summary>
    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text)
        && text.Length <= ReportPreparation.MaxDescriptionLength && TextCheck.IsStorable(text);

    /// <summary>Returns the items that a purpose of the security activity uses, or null for another purpose.</summary>
    private static DataItemSet? ItemsOf(string purpose) => purpose switch
    {
        "SecurityPrevention" or "FraudMonitoring" or "InvestigateViolations" => DataItemSet.Of(DataItems.UsageLog, DataItems.IpAddress),
        "CreditAnalysis" => DataItemSet.Of(DataItems.CreditAnalysis),
        _ => (DataItemSet?)null,
    };

    private static FindingsPage PageOf(IReadOnlyList<SecurityFinding> page, string? after) => new(
        [.. page.Select(LineOf)], page.Count == 0 ? after ?? "" : page[^1].Id, page.Count == ISecurityFindingStore.PageSize);

    private static FindingLine LineOf(SecurityFinding finding) => new(
        finding.Id, finding.Purpose, finding.Statute, finding.Explanation, finding.FoundAt, finding.FoundBy == SecurityFinding.Machine,
        finding.ReviewReason is null ? "Open" : finding.ReviewText is null ? "InReview" : finding.IsLifted ? "Lifted" : "Upheld",
        finding.ReviewReason, finding.ReviewText);

    private async Task<IntakeOutcome<FindingLine>> KeepAsync(SecurityFinding found, DataItemSet items, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, found.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        ConsentState consent = await _ledger.GetStateAsync(Handler, found.SubjectId, stop).ConfigureAwait(false);
        ProcessingDecision decision = _guard.Decide(
            new(Activities.SecurityProtection, items)
            {
                Principal = PolicyPrincipal.Registered(found.SubjectId),
                Purpose = new ProcessingPurpose(found.Purpose),
                Now = found.FoundAt,
            },
            consent);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        SecurityFinding finding = found with { Statute = string.Join(", ", decision.Citations.Select(rule => rule.Text)) };
        if (!await _findings.KeepAsync(Handler, finding, stop).ConfigureAwait(false))
        {
            SecurityFinding? known = await _findings.FindAsync(Handler, finding.Id, stop).ConfigureAwait(false);
            return known is not null && known.SubjectId == finding.SubjectId && known.Explanation == finding.Explanation
                ? (IntakeOutcome<FindingLine>)LineOf(known) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        await _messenger.SendAsync(
            new PersonMessage(
                Guid.ParseExact(finding.Id, "N"), Handler, finding.SubjectId, PersonMessageKind.Security, "账号安全提示",
                $"{finding.Explanation}\n您可以要求人工复核（《个人信息保护法》第二十四条）。", finding.FoundAt),
            cancellationToken: stop).ConfigureAwait(false);
        await LogAsync("finding.recorded", finding, finding.FoundBy, stop).ConfigureAwait(false);
        return LineOf(finding);
    }

    private async Task LogAsync(string name, SecurityFinding finding, string? actor, CancellationToken stop)
    {
        AuditEvent logged = AuditEvent.Of(name).Citing([ClauseId.Parse("P4.1.2-8"), RuleCitation.FromLaw("PIPL 24")])
            .With("finding", finding.Id).With("purpose", finding.Purpose).Committing("subject", finding.SubjectId.Value);
        await _audit.AppendAsync(actor is null ? logged : logged.With("actor", actor), stop).ConfigureAwait(false);
    }
}

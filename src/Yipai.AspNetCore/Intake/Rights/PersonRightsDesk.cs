using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes a person's requests for correction, deletion, copy, restriction and explanation (P4.3; PIPL 44 to 50).</summary>
/// <remarks>
/// The session proves who asks. The city grants at once what it owes in any case, and the privacy officer decides the rest.
/// </remarks>
public sealed partial class PersonRightsDesk
{
    private const int PageSize = 50;

    private readonly PrivacyGuard _guard;
    private readonly RightsDesk _desk;
    private readonly RightsWork _work;
    private readonly IRightsRequestStore _requests;
    private readonly CaseDesk _cases;
    private readonly IAccountStore _accounts;
    private readonly ITicketStore _tickets;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal PersonRightsDesk(
        PrivacyGuard guard, RightsDesk desk, RightsWork work, IRightsRequestStore requests, CaseDesk cases, IAccountStore accounts,
        ITicketStore tickets, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _desk, _work, _requests, _cases) = (guard, desk, work, requests, cases);
        (_accounts, _tickets, _unit, _audit, _time) = (accounts, tickets, unit, audit, time);
    }

    /// <summary>Takes a request once, and carries it out if nobody has to decide about it.</summary>
    /// <param name="requestId">The id in the address, 32 lower-case hexadecimal digits that the client chose.</param>
    /// <param name="body">The request, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="language">The language of the answer, <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops the work. The same call finishes it later.</param>
    public async Task<IntakeOutcome<RightsRequestStatus>> AskAsync(
        string requestId, RightsRequestBody? body, SubjectId subjectId, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        ArgumentNullException.ThrowIfNull(language);
        SubjectId.ThrowIfDefault(subjectId);
        if (!WireIds.TryRead(requestId, out Guid id))
        {
            return IntakeReason.BadRequest;
        }

        IntakeOutcome<RightsPlan> read = RightsPlan.Read(body, id, subjectId);
        if (read.Answer is not { } plan)
        {
            return read.Refusal!;
        }

        IntakeOutcome<RightsRequest> taken;
        try
        {
            taken = await _unit.RunAsync(stop => TakeAsync(plan, stop), cancellationToken).ConfigureAwait(false);
        }
        catch (NotSupportedException)
        {
            // Somebody else took the account name between the check and the change.
            return IntakeReason.AccountNameTaken;
        }

        if (taken.Answer is { } request)
        {
            RightsRequest done = await _work.CarryOutAsync(request, plan.Recipient, cancellationToken).ConfigureAwait(false);
            taken = (IntakeOutcome<RightsRequest>)done with { IsReplay = taken.IsReplay };
        }

        return StatusOf(taken, language);
    }

    /// <summary>Returns one page of a person's requests, oldest first.</summary>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="language">The language of the answers, <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<RightsRequestPage> ReadPageAsync(
        SubjectId subjectId, string? after, string language, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(language);
        List<Guid> ids = await _requests.FindAsync(_guard.Handler.Id, subjectId, cancellationToken).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        ids.RemoveRange(0, WireIds.TryRead(after ?? "", out Guid last) ? ids.IndexOf(last) + 1 : 0);
        var page = new List<RightsRequestStatus>();
        foreach (Guid id in ids.Take(PageSize))
        {
            if (await _desk.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } request)
            {
                page.Add(RightsTexts.StatusOf(request, language, _time.GetUtcNow()));
            }
        }

        return new RightsRequestPage(page, page.Count == 0 ? after ?? "" : page[^1].RequestId, ids.Count > PageSize);
    }

    /// <summary>Writes the copy of everything held, as JSON (PIPL 45; personal-information-export.schema.json).</summary>
    /// <remarks>Returns null if the person has no granted request for a copy with this id.</remarks>
    public async Task<byte[]?> ReadCopyAsync(string requestId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(requestId, subjectId, cancellationToken).ConfigureAwait(false) is not { } request
            || request.Opening.Kind is not (RightKind.Copy or RightKind.Portability))
        {
            return null;
        }

        using var output = new MemoryStream();
        await _desk.ExportAsync(request.Id, output, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return output.ToArray();
    }

    /// <summary>Explains how the city handles each item that it holds about the person (PIPL 48).</summary>
    public async Task<IntakeOutcome<RightsExplanation>> ReadExplanationAsync(
        string requestId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(requestId, subjectId, cancellationToken).ConfigureAwait(false) is not { } request
            || request.Opening.Kind != RightKind.Explanation)
        {
            return IntakeReason.NotFound;
        }

        HandlingExplanation explained = await _desk.ExplainAsync(request.Id, cancellationToken).ConfigureAwait(false);
        return new RightsExplanation(
        [
            .. explained.Items.Select(item => new ExplainedHolding(
                item.Item.Id,
                item.Category.ToString(),
                item.Sources,
                [.. item.Activities.Select(terms => $"{terms.Name} ({string.Join(", ", terms.Clauses)})")],
                item.Retention is { } rule ? $"{rule.Name} ({rule.Rule.Text})" : "")),
        ]);
    }

    private async Task<RightsRequest?> FindOwnAsync(string requestId, SubjectId subjectId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        SubjectId.ThrowIfDefault(subjectId);
        return WireIds.TryRead(requestId, out Guid id) && await _desk.FindAsync(id, stop).ConfigureAwait(false) is { } request
            && request.Opening.SubjectId == subjectId ? request : null;
    }

    private async Task<IntakeOutcome<RightsRequest>> TakeAsync(RightsPlan plan, CancellationToken stop)
    {
        SubjectId person = plan.Application.SubjectId;
        Guid id = plan.Application.RequestId!.Value;
        if (!await _accounts.HoldAsync(_guard.Handler.Id, person, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _desk.FindAsync(id, stop).ConfigureAwait(false) is { } known)
        {
            return plan.IsSame(known.Opening) ? (IntakeOutcome<RightsRequest>)known with { IsReplay = true } : IntakeReason.KeyReused;
        }

        if (plan.Case is { } about && await _cases.FindOwnAsync(person, about, stop).ConfigureAwait(false) is null)
        {
            return IntakeReason.NotFound;
        }

        if (await FindFaultAsync(plan, stop).ConfigureAwait(false) is { } fault)
        {
            return fault;
        }

        DateTimeOffset now = _time.GetUtcNow();
        await _desk.ReceiveAsync(plan.Application, now, stop).ConfigureAwait(false);
        await _desk.ConfirmIdentityAsync(id, new IdentityEvidence("signed-in", DataItemSet.Empty, "session"), now, stop)
            .ConfigureAwait(false);
        if (plan.IsImmediate)
        {
            await _desk.AssessAsync(id, RightsAnswer.Execute, now, stop).ConfigureAwait(false);
        }

        if (plan.Application.Kind == RightKind.Correction)
        {
            DataItem item = plan.Application.Items.ToList()[0];
            await _desk.CorrectAsync(id, new HeldItem(item, plan.Value!, now), stop).ConfigureAwait(false);
            await _desk.CloseAsync(id, "done", now, stop).ConfigureAwait(false);
        }

        RightsRequest request = (await _desk.FindAsync(id, stop).ConfigureAwait(false))!;
        await _audit.AppendAsync(RightsTexts.Log("rights.received", request), stop).ConfigureAwait(false);
        return request;
    }

    /// <summary>Returns why an account or a contact cannot have the new value, or null if it can.</summary>
    private async Task<IntakeRefusal?> FindFaultAsync(RightsPlan plan, CancellationToken stop)
    {
        if (plan is not { Application.Kind: RightKind.Correction, Value: { } value } || plan.Application.Items == DataItems.PersonName)
        {
            return null;
        }

        if (plan.Application.Items == DataItems.MobileNumber)
        {
            return RegistrationBody.FindMobileFault(value) is { } wrong
                ? new IntakeRefusal(IntakeReason.InvalidAccount) { Detail = wrong } : null;
        }

        string name = AccountNames.Normalize(value);
        return AccountNames.FindFault(name) is { } fault ? new IntakeRefusal(IntakeReason.InvalidAccount) { Detail = fault }
            : await _accounts.FindByNameAsync(_guard.Handler.Id, name, stop).ConfigureAwait(false) is { } other
                && other.SubjectId != plan.Application.SubjectId ? new IntakeRefusal(IntakeReason.AccountNameTaken)
            : null;
    }
}

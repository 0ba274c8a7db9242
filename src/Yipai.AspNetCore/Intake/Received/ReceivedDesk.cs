using System.Security.Cryptography;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Received;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Records what other sources provide about persons, and shows it to them.</summary>
/// <remarks>It takes nothing without the source's proof of the permission and without the person's consent (P4.1.2-6, S16).</remarks>
internal sealed class ReceivedDesk
{
    private const int MaxItems = 50;
    private const int MaxValueLength = 1000;

    private readonly PrivacyGuard _guard;
    private readonly IReceivedStore _received;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal ReceivedDesk(
        PrivacyGuard guard, IReceivedStore received, IAccountStore accounts, IConsentLedger ledger, IPersonMessenger messenger,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _received, _accounts, _ledger) = (guard, received, accounts, ledger);
        (_messenger, _unit, _audit, _time) = (messenger, unit, audit, time);
    }

    /// <summary>Records what a source provided about a person.</summary>
    /// <remarks>The same record again changes nothing. The person gets a message.</remarks>
    /// <param name="recordId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="request">The record, or null if the message could not be read.</param>
    /// <param name="member">The privacy officer who records it.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<ReceivedAnswer>> TakeAsync(
        string recordId, ReceivedRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recordId);
        ArgumentNullException.ThrowIfNull(member);
        if (request is null || !WireIds.TryRead(recordId, out _) || !AreKnown(request.AuthorizedItems) || !AreKnown(request.Items.Keys)
            || request.Items.Count is 0 or > MaxItems || !request.Items.Values.All(IsValue) || !IsValue(request.SourceId)
            || request.EvidenceId.Length > MaxValueLength)
        {
            return IntakeReason.BadRequest;
        }

        return member.Role != PlatformRole.PrivacyOfficer ? IntakeReason.NotFound
            : await _unit.RunAsync(stop => KeepAsync(recordId, request, member, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of what the city received about a person from others.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<ReceivedPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<ReceivedRecord> page =
            await _received.ReadAsync(_guard.Handler.Id, subjectId, after, cancellationToken).ConfigureAwait(false);
        return new ReceivedPage(
            [
                .. page.Select(record => new ReceivedLine(
                    record.Id, record.SourceId, record.EvidenceId, record.ReceivedAt, record.Items)),
            ],
            page.Count == 0 ? after ?? "" : page[^1].Id,
            page.Count == IReceivedStore.PageSize);
    }

    private static bool AreKnown(IEnumerable<string> items) => items.All(id => DataItems.All.Any(item => item.Id == id));

    private static bool IsValue(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= MaxValueLength && TextCheck.IsStorable(text);

    private async Task<IntakeOutcome<ReceivedAnswer>> KeepAsync(
        string recordId, ReceivedRequest request, StaffMember member, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        DateTimeOffset now = _time.GetUtcNow();
        StoredAccount? account = await _accounts
            .FindByNameAsync(handler, AccountNames.Normalize(request.Account), stop).ConfigureAwait(false);
        if (account is null || !await _accounts.HoldAsync(handler, account.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        var record = new ReceivedRecord(
            recordId, account.SubjectId, request.SourceId, request.EvidenceId, now, member.Id, request.Items);
        if (await _received.FindAsync(handler, recordId, stop).ConfigureAwait(false) is { } known)
        {
            return known.SubjectId == record.SubjectId && known.SourceId == record.SourceId && known.EvidenceId == record.EvidenceId
                && known.Items.OrderBy(item => item.Key, StringComparer.Ordinal)
                    .SequenceEqual(record.Items.OrderBy(item => item.Key, StringComparer.Ordinal))
                ? (IntakeOutcome<ReceivedAnswer>)new ReceivedAnswer(recordId) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        SourceAuthorization proof = ProofOf(record, request);
        ProcessingDecision decision = await DecideAsync(proof, record, now, stop).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        await _ledger.AppendAsync(proof, stop).ConfigureAwait(false);
        await _received.KeepAsync(handler, record, stop).ConfigureAwait(false);
        await _messenger.SendAsync(
            new PersonMessage(
                Guid.ParseExact(recordId, "N"), handler, record.SubjectId, PersonMessageKind.Rights, "我们从合作方收到了您的信息",
                $"我们从 {record.SourceId} 收到了您授权提供的 {record.Items.Count} 项信息。您可以在“我有什么被保存”里查看，也可以撤回同意。",
                now),
            cancellationToken: stop).ConfigureAwait(false);
        await _audit.AppendAsync(
            AuditEvent.Of("information.received").Citing(decision.Citations).With("source", record.SourceId)
                .With("items", string.Join(' ', record.Items.Keys.Order(StringComparer.Ordinal))).With("actor", member.Id)
                .Committing("subject", record.SubjectId.Value),
            stop).ConfigureAwait(false);
        return new ReceivedAnswer(recordId);
    }

    /// <summary>Decides with this proof alone, so that an earlier permission of the person proves nothing for another delivery.</summary>
    /// <remarks>A proof without evidence, from the future or for other items counts as no proof.</remarks>
    private async ValueTask<ProcessingDecision> DecideAsync(
        SourceAuthorization proof, ReceivedRecord record, DateTimeOffset now, CancellationToken stop)
    {
        List<LedgerEntry> entries = await _ledger.ReadAsync(proof.HandlerId, proof.SubjectId, stop)
            .Where(entry => entry is not SourceAuthorization).ToListAsync(stop).ConfigureAwait(false);
        if (IsValue(record.EvidenceId) && proof.At <= now && record.Items.Keys.All(proof.Items.Contains))
        {
            entries.Add(proof);
        }

        return _guard.Decide(
            new(Activities.IndirectCollection, DataItems.IndirectInformation)
            {
                Principal = PolicyPrincipal.Registered(proof.SubjectId), Now = now,
            },
            ConsentState.From(entries));
    }

    /// <summary>Returns the proof as an entry of the person's ledger, with an id that follows from the id of the record.</summary>
    private SourceAuthorization ProofOf(ReceivedRecord record, ReceivedRequest request) => new()
    {
        EntryId = new Guid(SHA256.HashData(Convert.FromHexString(record.Id)).AsSpan(0, 16)),
        SubjectId = record.SubjectId,
        HandlerId = _guard.Handler.Id,
        PolicyHash = _guard.Notice.Version.ContentHash,
        At = request.AuthorizedAt.ToUniversalTime(),
        Channel = "source",
        SourceId = request.SourceId,
        EvidenceId = request.EvidenceId,
        Items = [.. request.AuthorizedItems, DataItems.IndirectInformation.Id],
        EndsAt = request.EndsAt?.ToUniversalTime(),
    };
}

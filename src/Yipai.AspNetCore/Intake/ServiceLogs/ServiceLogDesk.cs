using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes the events of an app's installation, and shows a person what the server logged about them.</summary>
internal sealed class ServiceLogDesk
{
    private const int MaxValueLength = 200;
    private const string Route = "PUT /v1/me/installations/{eventId}";

    private readonly PrivacyGuard _guard;
    private readonly IServiceLogStore _store;
    private readonly ServiceLogWriter _writer;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal ServiceLogDesk(
        PrivacyGuard guard, IServiceLogStore store, ServiceLogWriter writer, IAccountStore accounts, IConsentLedger ledger,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _store, _writer, _accounts) = (guard, store, writer, accounts);
        (_ledger, _unit, _audit, _time) = (ledger, unit, audit, time);
    }

    /// <summary>Takes an event of an installation with the number of the installation and declared items of the device.</summary>
    /// <remarks>The same event again changes nothing. The guard refuses other operations and undeclared items (P4.1.2-2(1)/1).</remarks>
    /// <param name="eventId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="request">The event, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="address">The IP address of the caller.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<InstallationAnswer>> TakeAsync(
        string eventId, InstallationRequest? request, SubjectId subjectId, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        ArgumentNullException.ThrowIfNull(address);
        SubjectId.ThrowIfDefault(subjectId);
        if (request is null || !WireIds.TryRead(eventId, out _) || !WireIds.TryRead(request.ApplicationNumber, out _)
            || !Enum.TryParse(request.Operation, out ServiceOperation operation) || operation.ToString() != request.Operation
            || operation is < ServiceOperation.Install or > ServiceOperation.Communicate
            || ReadDevice(request.Device) is not { } items)
        {
            return IntakeReason.BadRequest;
        }

        var entry = new ServiceLogEntry(eventId, subjectId, _time.GetUtcNow(), Route, 200, address)
        {
            Installation = operation,
            ApplicationNumber = request.ApplicationNumber,
            Device = request.Device,
        };
        return await _unit.RunAsync(stop => KeepAsync(entry, items, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of the log about a person, oldest first.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<ServiceLogAnswer> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ServiceLogEntry> page =
            await _store.ReadAsync(_guard.Handler.Id, subjectId, ReadCursor(after), cancellationToken).ConfigureAwait(false);
        return new ServiceLogAnswer(
            [.. page.Select(LineOf)], page.Count == 0 ? after ?? "" : CursorOf(page[^1]), page.Count == IServiceLogStore.PageSize);
    }

    private async Task<IntakeOutcome<InstallationAnswer>> KeepAsync(ServiceLogEntry entry, DataItemSet items, CancellationToken stop)
    {
        SubjectId subjectId = entry.SubjectId!.Value;
        if (!await _accounts.HoldOwnAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
        ProcessingDecision decision = Decide(Activities.ApplicationNumber, DataItems.ApplicationNumber, entry, consent);
        decision = decision.IsAllowed && !items.IsEmpty ? Decide(Activities.DeviceInformation, items, entry, consent) : decision;
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (await _store.AppendAsync(_guard.Handler.Id, [entry], stop).ConfigureAwait(false) == 0)
        {
            return (IntakeOutcome<InstallationAnswer>)new InstallationAnswer(entry.Id) with { IsReplay = true };
        }

        await _audit.AppendAsync(
            AuditEvent.Of("installation.recorded").Citing(decision.Citations).With("operation", entry.Installation.ToString())
                .Committing("subject", subjectId.Value),
            stop).ConfigureAwait(false);
        return new InstallationAnswer(entry.Id);
    }

    private ProcessingDecision Decide(ProcessingActivity activity, DataItemSet items, ServiceLogEntry entry, ConsentState consent) =>
        _guard.Decide(
            new(activity, items)
            {
                Principal = PolicyPrincipal.Registered(entry.SubjectId!.Value),
                Operation = entry.Installation,
                Now = entry.At,
            },
            consent);

    /// <summary>Returns the items of a device, or null if one is unknown or its value has no reasonable length.</summary>
    private static DataItemSet? ReadDevice(IReadOnlyDictionary<string, string> device)
    {
        DataItemSet items = DataItemSet.Empty;
        foreach ((string id, string value) in device)
        {
            if (DataItems.All.All(known => known.Id != id) || value is not { Length: > 0 and <= MaxValueLength }
                || !TextCheck.IsStorable(value))
            {
                return null;
            }

            items |= DataItems.All.First(known => known.Id == id);
        }

        return items;
    }

    private static ServiceLogLine LineOf(ServiceLogEntry entry) => new(
        entry.At, entry.Operation, entry.Status, entry.Address, ServiceLogTerm.LastDay(entry.At),
        entry.Installation == ServiceOperation.Unspecified ? null : entry.Installation.ToString(), entry.ApplicationNumber, entry.Device);

    private static string CursorOf(ServiceLogEntry last) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}.{last.Id}")));

    /// <summary>Reads a cursor.</summary>
    /// <remarks>A text that is not a cursor gives null, so that reading starts from the beginning.</remarks>
    private static ServiceLogPlace? ReadCursor(string? cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new ServiceLogPlace(new DateTimeOffset(ticks, TimeSpan.Zero), parts[1]) : null;
    }
}

using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.AspNetCore.Intake;

/// <summary>De-identifies every case after it was collected, so that statistics read nothing else (P4.1.2-9(1)/1).</summary>
/// <remarks>
/// Idea: a case is due when its version is not the one that was de-identified last. A unit of work claims some due cases by locking their
/// rows, writes a row without person, text, photo or place for each, and marks the version.
/// Invariant: each version of a case is de-identified once, by whichever instance claims it first, because claim, row and mark are one
/// transaction. A run goes through the due cases once in the order of their ids, so a damaged case, which stays due, holds up no other.
/// </remarks>
public sealed partial class DeidentificationDesk
{
    private const int BatchSize = 50;

    private readonly PrivacyGuard _guard;
    private readonly IDeidentifiedCaseStore _store;
    private readonly IOptions<YipaiCityOptions> _options;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly DamagedRows _damaged;
    private readonly ILogger _logger;
    private readonly Lazy<Pseudonymizer> _pseudonyms;

    internal DeidentificationDesk(
        PrivacyGuard guard, IDeidentifiedCaseStore store, IOptions<YipaiCityOptions> options, IYipaiUnitOfWork unit, AuditLog audit,
        DamagedRows damaged, ILogger<DeidentificationDesk> logger)
    {
        (_guard, _store, _options, _unit, _audit, _damaged, _logger) = (guard, store, options, unit, audit, damaged, logger);
        _pseudonyms = new(OpenPseudonyms);
    }

    /// <summary>De-identifies all cases that are due, and returns their number.</summary>
    /// <remarks>
    /// The run sets damaged cases aside. The log names them, and the health check <c>yipai-rows</c> counts them until they are repaired.
    /// </remarks>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int total = 0;
        CaseId? last = null;
        List<string> damaged = [];
        do
        {
            (int kept, ClaimedCases claimed) = await _unit.RunAsync(stop => TakeBatchAsync(last, stop), cancellationToken)
                .ConfigureAwait(false);
            total += kept;
            damaged.AddRange(claimed.Damaged.Select(id => id.Value));
            last = claimed.Last;
        }
        while (last is not null);
        if (_damaged.Set("yipai_case", damaged))
        {
            LogDamaged(_logger, damaged.Count, string.Join(", ", damaged.Take(BatchSize)));
        }

        return total;
    }

    private async Task<(int Kept, ClaimedCases Claimed)> TakeBatchAsync(CaseId? after, CancellationToken stop)
    {
        ClaimedCases claimed = await _store.ClaimAsync(_guard.Handler.Id, BatchSize, after, stop).ConfigureAwait(false);
        int kept = 0;
        foreach (StoredCase due in claimed.Cases)
        {
            kept += await _store.KeepAsync(_guard.Handler.Id, due, RowOf(due), stop).ConfigureAwait(false) ? 1 : 0;
        }

        if (kept > 0)
        {
            await _audit.AppendAsync(
                AuditEvent.Of("cases.deidentified").Citing(ClauseId.Parse("P4.1.2-9(1)/1"), ClauseId.Parse("P4.1.2-9(1)/2"))
                    .With("cases", kept.ToString(CultureInfo.InvariantCulture)),
                stop).ConfigureAwait(false);
        }

        return (kept, claimed);
    }

    private DeidentifiedCase RowOf(StoredCase due)
    {
        DateOnly day = due.Opened.Number.Day;
        string pseudonym = _pseudonyms.Value.Create(DataItems.CaseReport, due.File.Id.Value).ToString();
        return new DeidentifiedCase(pseudonym, due.File.Subject.Code.ToString(), due.File.Stage, day.Year, day.Month);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Count} cases are damaged (YP0410) and were not de-identified: {Cases}. Restore their rows from the last good copy")]
    private static partial void LogDamaged(ILogger logger, int count, string cases);

    private Pseudonymizer OpenPseudonyms() => new(
        new ProcessingPurpose("UsageStatistics"),
        DeidentificationKeyFile.Open(Path.Combine(_options.Value.DataDirectory, "deidentification.key")));
}

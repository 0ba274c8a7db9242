using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Looks up the reporter of one case.</summary>
internal static class ReporterLookups
{
    /// <summary>Returns the reporter of a case, or null for a visitor's case and after the link was cut.</summary>
    public static async Task<CaseReporter?> FindOneAsync(
        this IReporterStore reporters, HandlerId handlerId, CaseId id, CancellationToken cancellationToken) =>
        (await reporters.FindAsync(handlerId, [id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id);
}

using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Appends changes to a case inside a unit of work.</summary>
internal static class CaseAppends
{
    /// <summary>Appends the changes, or ends the unit of work because somebody else changed the case in between.</summary>
    /// <remarks>The exception rolls back what the unit has already written, such as the record of a disclosure.</remarks>
    /// <exception cref="StaleCaseException">The case has another version.</exception>
    public static async Task AppendOrEndAsync(
        this ICaseStore cases, HandlerId handlerId, CaseId id, int version, IReadOnlyList<CaseChange> changes, CancellationToken stop)
    {
        if (await cases.AppendAsync(handlerId, id, version, changes, stop).ConfigureAwait(false) != CaseAppend.Appended)
        {
            throw new StaleCaseException();
        }
    }
}

using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Assessments;

/// <summary>Keeps impact assessments in memory until the process ends.</summary>
public sealed class InMemoryImpactAssessmentStore : IImpactAssessmentStore
{
    private readonly Lock _gate = new();
    private readonly List<ImpactAssessment> _assessments = [];

    /// <inheritdoc/>
    public ValueTask AppendAsync(ImpactAssessment assessment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        lock (_gate)
        {
            if (!_assessments.Exists(known => known.HandlerId == assessment.HandlerId && known.AssessmentId == assessment.AssessmentId))
            {
                _assessments.Add(assessment);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ImpactAssessment> ReadAsync(
        HandlerId handlerId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ImpactAssessment[] assessments;
        lock (_gate)
        {
            assessments = [.. _assessments.Where(one => one.HandlerId == handlerId).OrderBy(one => one.SignedAt)];
        }

        foreach (ImpactAssessment assessment in assessments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return assessment;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}

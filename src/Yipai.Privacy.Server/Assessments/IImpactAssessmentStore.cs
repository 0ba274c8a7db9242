namespace Yipai.Privacy.Server.Assessments;

/// <summary>Stores impact assessments.</summary>
/// <remarks>They are only appended, because each is kept for at least three years (PIPL 56).</remarks>
public interface IImpactAssessmentStore
{
    /// <summary>Appends an assessment durably.</summary>
    /// <remarks>An assessment with a known id changes nothing.</remarks>
    ValueTask AppendAsync(ImpactAssessment assessment, CancellationToken cancellationToken = default);

    /// <summary>Reads the assessments of one handler, oldest signature first.</summary>
    IAsyncEnumerable<ImpactAssessment> ReadAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}

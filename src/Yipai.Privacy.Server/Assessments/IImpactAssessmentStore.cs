namespace Yipai.Privacy.Server.Assessments;

/// <summary>Stores impact assessments. They are only appended, because each is kept for at least three years (PIPL 56).</summary>
public interface IImpactAssessmentStore
{
    /// <summary>Appends an assessment durably. An assessment with a known id changes nothing.</summary>
    ValueTask AppendAsync(ImpactAssessment assessment, CancellationToken cancellationToken = default);

    /// <summary>Reads the assessments of one handler, oldest signature first.</summary>
    IAsyncEnumerable<ImpactAssessment> ReadAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}

using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Makes the same ids again for the same change and person, so that a repeated step writes nothing twice.</summary>
internal sealed class DerivedIdentifiers(Guid changeId, SubjectId subjectId) : IdentifierSource
{
    private int _count;

    /// <inheritdoc/>
    public override Guid NewIdentifier() => DerivedId.Of($"{changeId:N}\n{subjectId.Value}\n{_count++}");
}

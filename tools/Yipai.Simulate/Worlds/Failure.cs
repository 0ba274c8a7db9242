namespace Yipai.Simulate.Worlds;

/// <summary>Specifies what a world found wrong.</summary>
internal enum FailureKind
{
    /// <summary>A report that the client confirmed is not at the city, or not as it was, and is not waiting.</summary>
    Lost,

    /// <summary>One tap opened two cases.</summary>
    Doubled,

    /// <summary>A report still waits although everything works and the person has answered every question.</summary>
    Stuck,

    /// <summary>The client sent a report after the person had withdrawn on that device.</summary>
    Leaked,

    /// <summary>The client threw what its documentation does not name, or left the one thread.</summary>
    Broken,
}

/// <summary>One thing that a world found wrong.</summary>
internal sealed record Failure(FailureKind Kind, string What);

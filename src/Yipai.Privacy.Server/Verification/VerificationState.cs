namespace Yipai.Privacy.Server.Verification;

/// <summary>Names the state of a verification.</summary>
public enum VerificationState
{
    /// <summary>The provider has not answered yet.</summary>
    Pending = 0,

    /// <summary>The person is who they claim to be.</summary>
    Passed,

    /// <summary>The provider did not confirm the person.</summary>
    Failed,

    /// <summary>The provider did not confirm the person, and a human decided otherwise (PIPL 24).</summary>
    PassedByReview,
}

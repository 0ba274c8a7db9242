namespace Yipai.Privacy.Server.Messages;

/// <summary>What a message to a person is for; the person may refuse some kinds (P4.1.2-4/2).</summary>
public enum PersonMessageKind
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>About a service in use, such as the progress of a case.</summary>
    Service,

    /// <summary>The reply to a request for rights (P4.3).</summary>
    Rights,

    /// <summary>About the safety of the person's information, such as a leak (PIPL 57).</summary>
    Security,

    /// <summary>A change of the policy (P4.6.1).</summary>
    PolicyUpdate,

    /// <summary>Chosen by the person's own traits; needs an allowed decision (PIPL 24).</summary>
    Personalized,

    /// <summary>Advertising; needs an allowed decision (PIPL 24; P4.1.2-4/2).</summary>
    Advertising,
}

namespace Yipai.Privacy.Server.Messages;

/// <summary>The kinds of messages to a person, who may refuse some of them (P4.1.2-4/2).</summary>
public enum PersonMessageKind
{
    /// <summary>No kind.</summary>
    /// <remarks>Such a message is never sent.</remarks>
    Unspecified = 0,

    /// <summary>News about a service in use, such as the progress of a case.</summary>
    Service,

    /// <summary>The reply to a request for rights (P4.3).</summary>
    Rights,

    /// <summary>News about the security of the person's information, such as a leak (PIPL 57).</summary>
    Security,

    /// <summary>A change of the policy (P4.6.1).</summary>
    PolicyUpdate,

    /// <summary>A message chosen by the traits of the person.</summary>
    /// <remarks>It needs a decision that allows it (PIPL 24).</remarks>
    Personalized,

    /// <summary>Advertising.</summary>
    /// <remarks>It needs a decision that allows it (PIPL 24; P4.1.2-4/2).</remarks>
    Advertising,
}

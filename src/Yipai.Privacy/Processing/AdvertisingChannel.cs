namespace Yipai.Privacy.Processing;

/// <summary>Names the channel by which advertising reaches a person (P4.1.2-4/2).</summary>
public enum AdvertisingChannel
{
    /// <summary>The request names no channel, so the decision covers every channel.</summary>
    Unspecified = 0,

    /// <summary>Advertising appears inside the app, where the person can close it (关闭).</summary>
    InApp,

    /// <summary>Advertising arrives as push messages, from which the person can unsubscribe (退订).</summary>
    Push,

    /// <summary>Advertising arrives as text messages, from which the person can unsubscribe.</summary>
    TextMessage,

    /// <summary>Advertising arrives by e-mail, from which the person can unsubscribe.</summary>
    Email,
}

namespace Yipai.Privacy.Processing;

/// <summary>By which way advertising reaches a person (P4.1.2-4/2).</summary>
public enum AdvertisingChannel
{
    /// <summary>Not said: any of them.</summary>
    Unspecified = 0,

    /// <summary>Inside the app, where it is closed (关闭).</summary>
    InApp,

    /// <summary>Push messages, unsubscribed (退订).</summary>
    Push,

    /// <summary>Text messages, unsubscribed.</summary>
    TextMessage,

    /// <summary>E-mail, unsubscribed.</summary>
    Email,
}

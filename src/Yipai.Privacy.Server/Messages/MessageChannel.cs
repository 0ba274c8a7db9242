namespace Yipai.Privacy.Server.Messages;

/// <summary>The channel over which a message reaches a person.</summary>
public enum MessageChannel
{
    /// <summary>The inbox inside the platform, which needs no address of the person.</summary>
    InApp = 0,

    /// <summary>A text message to the mobile number (短信).</summary>
    TextMessage,

    /// <summary>An e-mail.</summary>
    Mail,

    /// <summary>A push message to a device.</summary>
    Push,
}

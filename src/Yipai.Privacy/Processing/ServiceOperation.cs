namespace Yipai.Privacy.Processing;

/// <summary>Names what the person's software is doing when it collects (P4.1.2-2(1)/1, P4.1.2-2(3)).</summary>
public enum ServiceOperation
{
    /// <summary>The request names no operation, so the guard denies activities that are bound to operations.</summary>
    Unspecified = 0,

    /// <summary>The software is being installed (安装).</summary>
    Install,

    /// <summary>The software is being activated (激活).</summary>
    Activate,

    /// <summary>The software is being updated (更新).</summary>
    Update,

    /// <summary>The software is being removed (卸载).</summary>
    Uninstall,

    /// <summary>The software is communicating with the service, for example about an update (通讯).</summary>
    Communicate,

    /// <summary>The person is using a function (使用).</summary>
    Use,
}

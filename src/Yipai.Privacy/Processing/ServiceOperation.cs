namespace Yipai.Privacy.Processing;

/// <summary>What the person's software is doing when it collects (P4.1.2-2(1)/1, P4.1.2-2(3)).</summary>
public enum ServiceOperation
{
    /// <summary>Not said; activities bound to operations are then denied.</summary>
    Unspecified = 0,

    /// <summary>Being installed (安装).</summary>
    Install,

    /// <summary>Being activated (激活).</summary>
    Activate,

    /// <summary>Being updated (更新).</summary>
    Update,

    /// <summary>Being removed (卸载).</summary>
    Uninstall,

    /// <summary>Communicating with the service, as for an update (通讯).</summary>
    Communicate,

    /// <summary>Being used for a function (使用).</summary>
    Use,
}

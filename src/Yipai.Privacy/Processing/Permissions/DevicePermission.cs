using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy.Processing;

/// <summary>The five device permissions that the policy names (P4.1.2-3/2), and none other.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "设备权限: a permission of the operating system, the field's own word.")]
public enum DevicePermission
{
    /// <summary>No permission is involved.</summary>
    None = 0,

    /// <summary>地理位置（位置信息）.</summary>
    Location,

    /// <summary>相机（摄像头）.</summary>
    Camera,

    /// <summary>相册（图片库）.</summary>
    Album,

    /// <summary>麦克风.</summary>
    Microphone,

    /// <summary>通讯录.</summary>
    Contacts,
}

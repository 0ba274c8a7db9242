using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy.Processing;

/// <summary>Names the five device permissions that the policy declares (P4.1.2-3/2).</summary>
[SuppressMessage("Naming", "CA1711", Justification = "设备权限: a permission of the operating system, the field's own word.")]
public enum DevicePermission
{
    /// <summary>No permission is involved.</summary>
    None = 0,

    /// <summary>The permission for the position (地理位置（位置信息）).</summary>
    Location,

    /// <summary>The permission for the camera (相机（摄像头）).</summary>
    Camera,

    /// <summary>The permission for the photo album (相册（图片库）).</summary>
    Album,

    /// <summary>The permission for the microphone (麦克风).</summary>
    Microphone,

    /// <summary>The permission for the contacts (通讯录).</summary>
    Contacts,
}

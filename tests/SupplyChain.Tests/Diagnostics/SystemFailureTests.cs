using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Diagnostics;

public class SystemFailureTests
{
    public static TheoryData<Exception, string, string> Failures => new()
    {
        { new UnauthorizedAccessException("Access denied"), "permission is denied", "没有权限" },
        { new FileNotFoundException("Could not find file '/home/me/x'"), "it is not there, or a folder on the way to it is missing", "它不存在，或其所在文件夹不存在" },
        { new PathTooLongException(), "its path is too long", "路径过长" },
        { new NotAFileException(), "it is a pipe or a device", "它是管道或设备" },
        { new IOException("strange", 4242), "the system reports error 4242", "系统报告错误 4242" },
        { new IOException("strange"), "the system reports error 0x80131620", "系统报告错误 0x80131620" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_the_system_refuses_is_told_in_words_of_our_own(Exception problem, string english, string chinese)
    {
        Assert.Equal(english, SystemFailure.Reason(problem).In(Language.English));
        Assert.Equal(chinese, SystemFailure.Reason(problem).In(Language.Chinese));
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_named_as_such() =>
        Assert.Equal("it is a folder, not a file", SystemFailure.Reason(new UnauthorizedAccessException(), Path.GetTempPath()).In(Language.English));
}

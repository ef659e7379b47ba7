using System.CommandLine;
using Indicators.Storage;

namespace Indicators.Api.Commands;

/// <summary><c>backup</c> and <c>restore</c> of a SQLite database, while the service runs or not.</summary>
internal static class BackupCommands
{
    private const string OfPostgres =
        "PostgreSQL 请用 pg_basebackup、pgBackRest 或 pg_dump / on PostgreSQL use pg_basebackup, pgBackRest or pg_dump";

    public static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "新文件 / a new file" };
        var command = new Command("backup", "热备份并核对，SQLite / a backup while the service runs, verified; of SQLite") { file };
        command.SetAction(given => OnFile(path =>
        {
            DatabaseFiles.Backup(path, given.GetValue(file)!, new ProgressLine("backup").Tell);
            Console.WriteLine(given.GetValue(file));
        }));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "backup 所写 / as backup wrote it" };
        var command = new Command(
            "restore", "核对后恢复，原库留存副本，SQLite / puts a backup in place once it is verified, and keeps what was there; of SQLite")
        {
            file,
        };
        command.SetAction(given => OnFile(path =>
        {
            var before = DatabaseFiles.Restore(path, given.GetValue(file)!, new ProgressLine("restore").Tell);
            Console.WriteLine(path);
            if (before is not null) Console.WriteLine($"原库 / what was there: {before}");
        }));
        return command;
    }

    private static int OnFile(Action<string> run) => ServiceCommands.Told(() =>
    {
        if (ConnectionText.FileOf(ServiceCommands.Settings().Metrics) is not { } path)
        {
            Console.Error.WriteLine(OfPostgres);
            return 1;
        }

        run(path);
        return 0;
    });
}

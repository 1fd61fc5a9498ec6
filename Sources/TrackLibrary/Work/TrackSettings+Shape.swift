internal import Export

extension TrackSettings {
  /// The settings that affect how long words and silences can be; tracks with equal ones need one
  /// check.
  var shape: TrackSettings {
    var shape = self
    let others: [SettingKey] = [
      .set, .title, .artist, .album, .track, .date, .genre, .comment, .cover, .captions, .chapters,
      .cue, .labels, .stems, .timeline, .report, .page, .bedLevel, .roomTone, .loudness, .peak,
      .bitRate, .bitDepth, .format, .seed,
    ]
    for key in others { shape.clear(key) }
    return shape
  }
}
